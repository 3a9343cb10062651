"""What a cell says by itself, and a row of cells: features, labels of the vocabulary, headings."""
