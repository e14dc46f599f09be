export { mountTiles } from './mount-tiles';
