"""The site: what teachers, learners, evaluators and editors use, in Django and Wagtail."""
