"""A simulated class: learners drawn from a stated model play the real lessons and forms.

What is planted here, an evaluation has to find. docs/evaluator.md states the model in words.
"""
