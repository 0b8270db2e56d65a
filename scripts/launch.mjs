// The way in: needs nothing but Node 20 and npm, fetches the rest and hands over to the pinned Node.
// This file stays readable to old versions of Node, so that they can be told what is missing.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `Ledarforum needs Node 20 or newer and this is Node ${process.versions.node}: install it from https://nodejs.org or with the system's package manager.`,
  );
  process.exitCode = 1;
} else {
  import('./launch/commands.mjs').then(({ runCommand }) => runCommand(process.argv.slice(2)));
}
