"""The text of a block: paragraphs, labels, sentences, and the words that rules look for."""
