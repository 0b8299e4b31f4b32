/*
 * Fields of the Kubernetes API that are made of several words (in lowerCamelCase, abbreviations in capitals), so that their letters are no other word. Left out are those
 * that other APIs write otherwise, as `volumeID`.
 */
const fields = `activeDeadlineSeconds additionalPrinterColumns aggregationRule allocateLoadBalancerNodePorts allowPrivilegeEscalation allowVolumeExpansion
  allowedTopologies apiGroup apiGroups apiVersion appArmorProfile attachRequired automountServiceAccountToken averageUtilization averageValue
  awsElasticBlockStore azureDisk azureFile backoffLimit backoffLimitPerIndex binaryData blockOwnerDeletion bootID caBundle cephfs claimName claimRef
  clientConfig clientIP clusterIP clusterIPs collisionCount completionMode completionTime concurrencyPolicy configMapKeyRef configMapRef containerID
  containerPort containerStatuses creationTimestamp currentNumberScheduled currentReplicas dataSource dataSourceRef defaultBackend defaultMode
  defaultRequest deletionGracePeriodSeconds deletionTimestamp desiredNumberScheduled dnsConfig dnsPolicy downwardAPI emptyDir enableServiceLinks envFrom
  ephemeralContainers evictionHard exitCode externalIPs externalName externalTrafficPolicy failedJobsHistoryLimit failurePolicy failureThreshold
  fieldPath fieldRef firstTimestamp flexVolume fsGroup fsGroupChangePolicy fsType gcePersistentDisk generateName gracePeriodSeconds hardwareAddress
  healthCheckNodePort hostAliases hostIP hostIPC hostIPs hostNetwork hostPID hostPath hostPort hostProcess hostUsers httpGet httpHeaders imageID
  imagePullPolicy imagePullSecrets ingressClassName initContainerStatuses initContainers initialDelaySeconds internalTrafficPolicy involvedObject
  ipBlock ipFamilies ipFamily ipFamilyPolicy jobTemplate kubeProxyVersion kubeletVersion labelSelector lastProbeTime lastScheduleTime lastTimestamp
  lastTransitionTime lastUpdateTime livenessProbe loadBalancerClass loadBalancerIP loadBalancerSourceRanges managedBy managedFields matchConditions
  matchConstraints matchExpressions matchFields matchLabelKeys matchLabels matchPolicy maxReplicas maxSkew maxSurge maxUnavailable metricSelector
  minAvailable minDomains minReadySeconds minReplicas mismatchLabelKeys mountOptions mountPath mountPropagation namespaceSelector nodeAffinity
  nodeAffinityPolicy nodeInfo nodeName nodePort nodePublishSecretRef nodeSelector nodeSelectorTerms nodeTaintsPolicy nominatedNodeName nonResourceURLs
  notReadyAddresses observedGeneration openAPIV3Schema osImage ownerReferences paramKind paramRef pathType periodSeconds persistentVolumeClaim
  persistentVolumeClaimRetentionPolicy persistentVolumeReclaimPolicy podAffinity podAffinityTerm podAntiAffinity podCIDR podCIDRs podFailurePolicy podIP
  podIPs podInfoOnMount podManagementPolicy podReplacementPolicy podSelector policyTypes portworxVolume postStart preStop preemptionPolicy
  preferredDuringSchedulingIgnoredDuringExecution preserveUnknownFields priorityClassName procMount progressDeadlineSeconds propagationPolicy providerID
  publishNotReadyAddresses readOnlyRootFilesystem readinessGates readinessProbe readyReplicas reclaimPolicy recursiveReadOnly reinvocationPolicy
  remainingItemCount requiredDuringSchedulingIgnoredDuringExecution requiresRepublish resizePolicy resourceClaimName resourceClaimTemplateName
  resourceClaims resourceFieldRef resourceNames resourceVersion restartCount restartPolicy revisionHistoryLimit roleRef rollingUpdate runAsGroup
  runAsNonRoot runAsUser runAsUserName runtimeClassName runtimeHandler scaleDown scaleTargetRef scaleUp schedulerName schedulingGates scopeSelector
  seLinuxMount seLinuxOptions seccompProfile secretKeyRef secretName secretRef securityContext selectPolicy selfLink serverAddressByClientCIDRs
  serviceAccountName serviceAccountToken serviceName sessionAffinity sessionAffinityConfig setHostnameAsFQDN shareProcessNamespace sideEffects
  stabilizationWindowSeconds startTime startingDeadlineSeconds startupProbe storageCapacity storageClassName stringData subPath subPathExpr
  successPolicy successThreshold successfulJobsHistoryLimit supplementalGroups supplementalGroupsPolicy targetPort tcpSocket templateGeneration
  terminationGracePeriodSeconds terminationMessagePath terminationMessagePolicy timeAdded timeZone timeoutSeconds tolerationSeconds topologyKey
  topologyKeys topologySpreadConstraints trafficDistribution ttlSecondsAfterFinished unavailableReplicas updateRevision updateStrategy updatedReplicas
  userInfo validationActions valueFrom versionPriority volumeAttributesClassName volumeBindingMode volumeClaimTemplates volumeDevices
  volumeLifecycleModes volumeMode volumeMounts volumeName vsphereVolume whenDeleted whenScaled whenUnsatisfiable windowsOptions workingDir`;

/** Fields of the API by their letters. */
const written: ReadonlyMap<string, string> = new Map(fields.split(/\s+/).map((field) => [field.toLowerCase(), field]));

/** The field that has the letters of `name`, with other capitals; `undefined` when it is a field itself, or none as far as is known. */
export function fieldMeant(name: string): string | undefined {
  const field = written.get(name.toLowerCase());
  return field === name ? undefined : field;
}
