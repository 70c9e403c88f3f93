"""From answers to a Document: choose clauses, fill blanks, assemble, number and resolve references."""
