"""Other methods on the same arrays and the same split, and what is left of ours when a part is taken away."""
