"""The commands, grouped; heavy modules load only in the command that uses them."""
