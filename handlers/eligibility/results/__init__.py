"""Results: what the calculators say of the facts told, in words."""
