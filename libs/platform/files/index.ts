export { DataFolder } from './data-folder';
