/** How a name is written. `wrong` names the only ways that are surely wrong; without it every other way is. */
export interface ProperName {
  readonly written: string;
  readonly wrong?: readonly string[];
}

/** By lower case. Names that are words as well (Docker's `docker`, Helm's `helm`, Go) are left out, or only surely wrong ways are listed. */
export const properNames: ReadonlyMap<string, ProperName> = new Map(
  [
    ...`Kubernetes GitHub GitLab JavaScript TypeScript PostgreSQL MySQL MongoDB YouTube LinkedIn OpenShift OpenStack OpenTelemetry CoreDNS AppArmor
      SELinux CloudNativeCon KubeCon KubeVirt DevOps DevStats CentOS macOS FreeBSD VMware GraphQL OAuth WebAssembly WebSocket WebSockets TensorFlow PyTorch
      PowerShell NGINX RabbitMQ ClickHouse CockroachDB DynamoDB InfluxDB BigQuery iOS iPhone eBay Wikipedia Minikube`
      .split(/\s+/)
      .map((written): ProperName => ({ written })),
    ...[
      'kubelet Kubelet KubeLet KUBELET',
      'kubeadm Kubeadm KubeAdm kubeAdm KubeADM',
      'kubectl Kubectl KubeCtl kubeCtl KubeCTL',
      'kustomize KUSTOMIZE',
      'containerd ContainerD containerD',
      'etcd ETCD EtcD',
      'iptables IPTables IPtables IpTables ipTables',
      'nftables NFTables NFtables',
      'cgroup CGroup cGroup',
      'cgroups CGroups cGroups',
      'kind KinD KIND',
      'gRPC GRPC grpc Grpc gRpc',
      'Autoscaler AutoScaler autoScaler',
      'Prometheus prometheus',
      'Grafana grafana',
      'Istio istio ISTIO',
      'Linux linux',
      'Ubuntu ubuntu',
      'Debian debian',
      'Fedora fedora',
      'Azure azure',
      'Google google',
      'Jenkins jenkins',
      'Terraform terraform TerraForm',
      'Ansible ansible',
      'Dockershim DockerShim',
      'Python python',
      'Minikube MiniKube miniKube',
      'Envoy ENVOY',
      'Fluentd FluentD fluentD',
      'YAML Yaml',
      'JSON Json',
      'NGINX NginX nGinx',
      'VirtualBox Virtualbox',
      'WordPress Wordpress',
      'NVIDIA Nvidia',
      'GlusterFS Glusterfs GlusterFs',
      'OpenAPI OpenApi Openapi',
      'Elasticsearch ElasticSearch',
      'openSUSE OpenSUSE OpenSuse Opensuse',
      'Kubeflow KubeFlow',
      'KubeEdge Kubeedge',
      'Protobuf ProtoBuf',
      'MariaDB Mariadb MariaDb',
      'SQLite Sqlite SqLite',
      'DigitalOcean Digitalocean',
      'OpenSSL Openssl OpenSsl',
      'OpenSSH Openssh',
      'OpenID OpenId Openid',
      'CoreOS Coreos CoreOs',
      'Cloudflare CloudFlare',
      'WireGuard Wireguard',
      'QEMU Qemu',
      'GitOps Gitops',
      'CNCF Cncf',
      'RBAC Rbac',
      'API Api',
      'APIs Apis',
      'URL Url',
      'URLs Urls',
      'HTTP Http',
      'HTTPS Https',
      'DNS Dns',
      'TLS Tls',
      'CPU Cpu',
      'GPU Gpu',
      'CRD Crd',
      'CRDs Crds',
      'IPv4 IPV4 Ipv4',
      'IPv6 IPV6 Ipv6',
    ].map((line): ProperName => {
      const [written = '', ...wrong] = line.split(' ');
      return { written, wrong };
    }),
  ].map((name) => [name.written.toLowerCase(), name]),
);
