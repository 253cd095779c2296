import tls from 'node:tls'

// Loaded into a measured bot before its own program: whatever goes out by TLS ends on this machine, under its real name and
// with its certificate checked. The bot itself is the unchanged build, in its production settings.
const connect = tls.connect
tls.connect = (options, ...rest) => {
  const servername = options.servername ?? options.host
  return connect({ ...options, servername, host: '127.0.0.1', hostname: '127.0.0.1', port: Number(process.env.OUTSIDE_PORT) }, ...rest)
}
