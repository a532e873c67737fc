"""What lets an editor see that two claims are not about the same thing: other times, other places, other scopes.

``factcheck.reconcile.vetoes`` names these reasons, and says what each of them holds against.
"""
