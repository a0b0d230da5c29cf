"""Where several policies are served: which of them answers, and what is asked over all of them."""
