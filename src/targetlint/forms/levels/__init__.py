"""Labels → indicators: level labels filled down and moved where the vocabulary says, rows made indicators."""
