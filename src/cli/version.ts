import { version } from '../../package.json';

/** Version of Evenstock. */
export const VERSION: string = version;
