"""Tools that keep the clause library true: proofs, coverage, searches and comparisons."""
