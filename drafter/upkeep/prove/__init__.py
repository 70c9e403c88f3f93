"""The proof of the library: what must hold of every draft, over all combinations of answers."""
