#!/usr/bin/env python3
"""Opens a backup without the application: prints its rows as SQL for psql. Shares no code with the application: only
Python, PyNaCl and open_case.py beside it.

    WBS_BACKUP_SECRET="XXXX-XXXX-…" python3 scripts/reader/open_backup.py cadangan-20261129T013000Z.wbs > rows.sql

The secret comes from the environment, because other users of a machine can see arguments. Exit code 1 if the
backup does not open or is not whole: then what was printed may lack its end.
"""

import os
import sys

# The folder of the code may be read-only, and is not ours to fill.
sys.dont_write_bytecode = True

from nacl import bindings
from nacl.exceptions import CryptoError
from open_case import DoesNotOpen, derive, open_file, read_code

HEAD = b"WBS1-CADANGAN\n"
SEALED_KEY = 32 + 48


def open_backup(secret, source, target):
    pair = bindings.crypto_box_seed_keypair(derive(read_code(secret, 32, "the secret of the backups"), "backup"))
    if source.read(len(HEAD)) != HEAD:
        raise DoesNotOpen("this is no backup")
    try:
        key = bindings.crypto_box_seal_open(source.read(SEALED_KEY), *pair)
    except CryptoError:
        raise DoesNotOpen("this secret does not open this backup") from None
    open_file(key, source, target)


def main(argv):
    if len(argv) != 2:
        sys.exit(__doc__)
    try:
        with open(argv[1], "rb") as source:
            open_backup(os.environ["WBS_BACKUP_SECRET"], source, sys.stdout.buffer)
    except DoesNotOpen as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(sys.argv)
