"""What stands around the table: title, subject, facts, objectives, funds, plan."""
