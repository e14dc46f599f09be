// `npm start`: on a fresh clone installs and builds, then runs Doorstep in the foreground until it is stopped.
import { launch } from './launch.mjs';

launch('apps/doorstep/main.js', process.argv.slice(2), (line) => console.log(line)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
