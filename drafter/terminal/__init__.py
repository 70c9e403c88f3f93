"""The terminal face: the interview at a prompt."""
