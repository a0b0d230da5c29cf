"""The calculators: facts in, verdicts with reasons out; the rules are data of the policy."""
