"""How gunicorn serves the site: threads, because most of a request waits for the database.

``WEB_CONCURRENCY`` sets the number of processes (default 1). There is no access log: addresses of
children's devices are nobody's business. (At the level "warning", gunicorn logs the address of
every request that is not HTTP.)
"""

worker_class = "gthread"
threads = 8
timeout = 60
graceful_timeout = 10
accesslog = None
loglevel = "error"
