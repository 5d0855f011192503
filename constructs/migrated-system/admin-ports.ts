/** Ports by which people log in to servers: from the management network, by a rule of every system, and from nowhere else. Source: GC-NET-06. */
const LOGIN_PORTS: readonly number[] = [22, 3389, 5900];
/** Ports of databases: for the system itself, and for systems of the same agency that are named. Source: GC-NET-06. */
const DATABASE_PORTS: readonly number[] = [1521, 3306, 5432];

export const isLoginPort = (port: number): boolean => LOGIN_PORTS.includes(port);
export const isDatabasePort = (port: number): boolean => DATABASE_PORTS.includes(port);

/** Remote Desktop where the operating system is a Windows by its id, e.g. `windows-2022`; else SSH. */
export const loginPort = (os: string): number => (/^win/i.test(os) ? 3389 : 22);
