/** How the commands are called from a checkout. */
export const start = 'npm run trialogue --';

const exits =
  'It ends with 0 when all is well, 1 when something failed or is to be mended, 2 for wrong words, 130 when it was stopped.';
const passphrase = `The passphrase, of at least 12 characters, comes from --passphrase-file FILE, from TRIALOGUE_BACKUP_PASSPHRASE, or is asked for.
It is never a word of the command, where others could read it.`;

export const generalHelp = `${start} COMMAND

  doctor                    looks at database, clock, disk, secret and sockets, and says what to do
  invite EMAIL              makes an invitation and prints its link, once
  members import FILE.csv   reads people from a file; changes nothing without --apply
  backup FILE               writes the instance into one encrypted file
  restore FILE              brings an instance back from such a file
  verify-ledger FILE        checks the record of a group that somebody downloaded; needs no instance
  help                      these lines; COMMAND --help tells more

Every command takes --json for an answer that programs can read (with npm run --silent).
${exits}`;

export const commandHelp = {
  doctor: `${start} doctor [--json]

Looks at what the instance stands on and says of each part whether it is well or what to do. It changes nothing.
${exits}`,
  invite: `${start} invite EMAIL [--name NAME --organisation NAME] [--language CODE] [--json]

Makes an invitation in the name of the platform's steward, by the same rules as on the screen, and prints its link. The link is
shown this once; it opens one account, for this address, within 72 hours. Whoever is not registered yet is registered first.

  --name NAME           the person's name
  --organisation NAME   an organisation that is registered already; its sector becomes the person's
  --language CODE       en, fr, es, ar or sw; en if none is named
${exits}`,
  backup: `${start} backup FILE [--passphrase-file FILE] [--json]

Writes the whole instance, as it is at this moment, into one file that only the passphrase opens. People may go on talking meanwhile.
FILE must not be there yet. What links contributions to people is left out, and so is every key and token; the instance's secret
is in it, because passwords fit only together with it.
${passphrase}
${exits}`,
  restore: `${start} restore FILE [--passphrase-file FILE] [--verify] [--replace] [--yes] [--json]

Reads the file to its end and checks all of it before anything is changed. The instance must be stopped and empty. Afterwards
everybody signs in anew, links that were sent open nothing, and readers begin anew with the history of every room.

  --verify    only checks the file
  --replace   puts the archive in the place of an instance with people in it (embedded database only); it asks once more
  --yes       with --replace: does not ask
${passphrase}
${exits}`,
  'verify-ledger': `${start} verify-ledger FILE [--witness FILE] [--printed NUMBER:FINGERPRINT] [--json]

Checks a record that a member downloaded, from its first entry to its last: the chain, the signatures, the keys. It needs neither the
instance nor a database, and reads a file of any length. It names the first entry that is bad and says what is wrong with it.

  --witness FILE                 compares with the signed heads in a witness file, best one that another machine keeps
  --printed NUMBER:FINGERPRINT   compares with what minutes or another member have of one entry
It ends with 0 when the record is sound, 1 when it is broken, 2 when a file cannot be read or for wrong words.`,
  'members import': `${start} members import FILE.csv [--apply] [--json]

Reads people and organisations from a file, in the name of the platform's steward, and says of every line what would become of it.

  --apply   does it; without it nothing is changed
${exits}`,
} as const;
