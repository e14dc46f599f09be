// `npm run doorstep -- <command>`: the operator's commands. Our own lines go to standard error, the answer to standard
// output, so that a command's answer can be read by another program.
import { launch } from './launch.mjs';

launch('apps/doorstep/operate.js', process.argv.slice(2), (line) => console.error(line)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
