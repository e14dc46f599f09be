import { useMediaQuery } from '@mantine/hooks';

/** Wide enough for list and detail side by side. */
export const useDesk = (): boolean => useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
