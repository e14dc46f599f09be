export { holdsIdentifier } from '@doorstep/kernel';
