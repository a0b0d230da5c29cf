"""The processes of `policybot serve`: one talks with channels, one beside it answers."""
