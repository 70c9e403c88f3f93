"""The nouns of the clause library, how they are loaded, and what is checked."""
