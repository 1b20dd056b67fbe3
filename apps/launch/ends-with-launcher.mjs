// Loaded into the api before its own code: a launcher that was killed the hard way takes the api with it, so that no
// orphan keeps the port. The channel to the launcher closes by itself when the launcher is gone.
if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10_000).unref();
  });
  process.channel.unref();
}
