/** The sensitive variable with the password of a store's directory user; an operator fills it from the secret that the request names. */
export const directoryVariable = (name: string): string => `directory_password_${name.replaceAll('-', '_')}`;
