/** The language a piece of code is in, when nobody would doubt it; names as the site's posts use them after a fence. */
export function evidentLanguage(code: string): string | undefined {
  const lines = code.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (/^\s*[{[]\s*$|^\s*\{\s*"/.test(first) && /^\s*"[^"]*"\s*:/m.test(code)) return 'json';
  if (/^#!\/.*\bpython/.test(first)) return 'python';
  if (/^#!\/.*\b(?:ba|z|da)?sh\b/.test(first)) return 'shell';
  if (/^package \w+\s*$|^func (?:\(\w+ \*?\w+\) )?\w+\(/m.test(code) || /^type \w+ (?:struct|interface) \{/m.test(code))
    return 'go';
  if (/^(?:diff --git |--- a\/)/m.test(code) && /^\+\+\+ b\//m.test(code)) return 'diff';
  if (/^FROM \S+$/m.test(code) && /^(?:RUN|COPY|CMD|ENTRYPOINT) /m.test(code)) return 'dockerfile';
  if (lines.some((line) => prompt.test(line))) return 'console';
  if (/^\s*(?:- )?(?:apiVersion|kind): *\S/m.test(code) && lines.every((line) => yamlLine.test(line))) return 'yaml';
  return lines.every((line) => command.test(line) || continued.test(line)) && lines.some((line) => command.test(line))
    ? 'shell'
    : undefined;
}

const prompt = /^\s*\$ [a-z./]/;
const yamlLine = /^\s*(?:#|-(?:\s|$)|---|\.\.\.|[\w."'/$<>{}*-]+\s*:(?:\s|$)|[\w"'{}[\]<>$,./: -]+$)/;
const command =
  /^\s*(?:sudo )?(?:kind (?=create|get|delete|load|build|export)|go (?=run|build|get|install|test|mod)|(?:kubectl|kubeadm|helm|minikube|docker|curl|wget|git|apt|apt-get|yum|dnf|npm|pip|systemctl|ssh|cd|mkdir|export|cat|etcdctl|crictl|ctr|gcloud|aws|az) )\S/;
/** A comment, or a line that a backslash or an option's indentation makes the rest of the one before. */
const continued = /^\s*#|^\s+(?:-|\||&&|\S.*\\$)|\\$/;
