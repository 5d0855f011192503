import type { FileStorageSpec } from './fields';

/**
 * How a copier of a CIFS store comes by the directory user's password. User and domain are no secrets; the password never stands in
 * the output.
 *
 * `secret`: the name of a secret in AWS Secrets Manager, read anew at every run and kept no longer.
 * `placeholder`: a word in the user data in whose place Terraform puts the password in base64 when it applies.
 */
export type DirectoryLogin = Pick<NonNullable<FileStorageSpec['directory']>, 'user' | 'domain'> &
  ({ readonly secret: string } | { readonly placeholder: string });

/** Where the login stands on a machine that gets it with its user data; root alone reads it. */
export const CREDENTIALS_FILE = '/etc/gcdk/directory-user';

/** The word in whose place Terraform puts the password, in base64. */
export const PASSWORD_PLACEHOLDER = '@directory-password@';

/** The settings by which the copier finds its login. */
export const loginSettings = (login: DirectoryLogin): readonly string[] =>
  'secret' in login
    ? [`DIRECTORY_SECRET=${login.secret}`, `DIRECTORY_USER=${login.user}`, `DIRECTORY_DOMAIN=${login.domain}`]
    : [`CREDENTIALS=${CREDENTIALS_FILE}`];

/** A text as one word of a shell. */
const word = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** What writes the login on the first boot, without showing the password to the log or to the list of processes. */
export const loginSetup = (login: DirectoryLogin): string =>
  'secret' in login
    ? ''
    : `(umask 077; printf 'username=%s\\npassword=%s\\ndomain=%s\\n' ${word(login.user)} "$(printf %s '${login.placeholder}' | base64 -d)" ${word(login.domain)} >${CREDENTIALS_FILE})\nchmod 0600 ${CREDENTIALS_FILE}\n`;
