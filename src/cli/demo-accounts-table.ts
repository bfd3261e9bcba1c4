/** Somebody one can sign in as, with everything that signing in needs. */
export interface PrintedAccount {
  readonly who: string;
  readonly email: string;
  readonly password: string;
  /** The address of the pod server to sign in at. */
  readonly server: string;
  readonly webid: string;
  readonly play: string;
}

/** The accounts in columns, under a heading. */
export function accountTable(accounts: readonly PrintedAccount[]): string[] {
  const rows = [
    ['who', 'e-mail', 'password', 'sign in at', 'play'],
    ...accounts.map(({ who, email, password, server, play }) => [who, email, password, server, play]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
