/** Names that posts write and that a near miss of can only be a mistake: kinds of the API, projects, components written with capitals. */
export const kubernetesNames: readonly string[] =
  `Kubernetes AppArmor OpenTelemetry Prometheus PersistentVolume PersistentVolumes PersistentVolumeClaim PersistentVolumeClaims StorageClass StorageClasses
  StatefulSet StatefulSets DaemonSet DaemonSets ReplicaSet ReplicaSets ReplicationController ReplicationControllers Deployment Deployments ConfigMap
  ConfigMaps Namespace Namespaces ServiceAccount ServiceAccounts EndpointSlice EndpointSlices Endpoints NetworkPolicy NetworkPolicies
  AdminNetworkPolicy HorizontalPodAutoscaler HorizontalPodAutoscalers VerticalPodAutoscaler VerticalPodAutoscalers PodDisruptionBudget
  PodDisruptionBudgets CustomResourceDefinition CustomResourceDefinitions PodSecurityPolicy PodSecurityPolicies CertificateSigningRequest
  CertificateSigningRequests ClusterRole ClusterRoles ClusterRoleBinding ClusterRoleBindings RoleBinding RoleBindings RuntimeClass RuntimeClasses
  PriorityClass PriorityClasses IngressClass IngressClasses GatewayClass GatewayClasses HTTPRoute HTTPRoutes VolumeSnapshot VolumeSnapshots
  VolumeSnapshotClass VolumeSnapshotClasses VolumeSnapshotContent VolumeAttributesClass VolumeAttributesClasses VolumeAttachment VolumeAttachments
  CSIDriver CSIDrivers CSINode CSIStorageCapacity ResourceClaim ResourceClaims ResourceClaimTemplate ResourceClaimTemplates ResourceSlice
  ResourceSlices DeviceClass DeviceClasses ResourceQuota ResourceQuotas LimitRange LimitRanges PodTemplate FlowSchema
  PriorityLevelConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicies ValidatingAdmissionPolicyBinding MutatingAdmissionPolicy
  MutatingAdmissionPolicies ValidatingWebhookConfiguration MutatingWebhookConfiguration ValidatingAdmissionWebhook MutatingAdmissionWebhook
  APIService APIServices TokenReview TokenRequest SubjectAccessReview SelfSubjectReview StorageVersionMigration ClusterTrustBundle
  ServiceCIDR ServiceCIDRs IPAddress JobSet JobSets CronJob CronJobs KubeletConfiguration KubeProxyConfiguration ClusterConfiguration
  InitConfiguration JoinConfiguration EncryptionConfiguration EgressSelectorConfiguration CoreDNS Kustomize Containerd Kubelet
  KubeCon CloudNativeCon Autoscaler Autoscaling Kubernetes' Dockershim GitHub JavaScript LoadBalancer NodePort ClusterIP ExternalName
  TopologySpreadConstraints ReadWriteOncePod ReadWriteOnce ReadWriteMany ReadOnlyMany`
    .split(/\s+/)
    .filter((name) => /^\w+$/.test(name));
