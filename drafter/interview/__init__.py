"""The interview, without a screen: which questions apply, what is answered, what follows."""
