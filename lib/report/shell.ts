/** A word as bash reads it literally, whatever is in it. */
export const shellWord = (text: string): string => (/^[A-Za-z0-9_./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
