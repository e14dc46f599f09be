import type { PreparedDatabase } from '@doorstep/platform/database';

/** Who can sign in to the demo: all with one password. */
export interface DemoSignIns {
  readonly emails: readonly string[];
  readonly password: string;
}

/** Fills an empty database with the demo federation; one that is filled already answers its sign-ins again. */
export type FillDemo = (database: PreparedDatabase, secretKey: Buffer, log: (line: string) => void) => Promise<DemoSignIns>;

/** The line of start-up that tells them. */
export const demoLine = ({ emails, password }: DemoSignIns): string =>
  `Demo sign-ins: ${emails.join(', ')} · password: ${password}`;
