"""What a cell, and a row of cells, says by itself: traits, scores, labels of the vocabulary, headings, titles."""
