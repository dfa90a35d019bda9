"""The pages that tell what to know before the first visit, by their slugs, which are the names of their templates."""

FIRST_VISIT, POLICIES, QUESTIONS = "first-visit", "policies", "questions"

PAGES = (FIRST_VISIT, POLICIES, QUESTIONS)
