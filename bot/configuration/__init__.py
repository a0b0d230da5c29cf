"""Configuration: everything that is set from outside, from where, and what is wrong with it."""
