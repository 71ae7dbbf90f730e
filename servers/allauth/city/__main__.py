"""`python -m city PORT`: makes the tables, then serves on loopback until it is stopped."""

import os
import sys

import django
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "city.settings")
django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
call_command("runserver", "127.0.0.1:" + sys.argv[1], use_reloader=False, skip_checks=True)
