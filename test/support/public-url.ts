/** The address that links and cookies of the tested programs are made for. */
export const PUBLIC_URL = 'http://127.0.0.1:3000';
