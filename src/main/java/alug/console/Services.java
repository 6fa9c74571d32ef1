package alug.console;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The console's services by the names people use for them. */
final class Services {
  /**
   * A service's page: {@code path/home}.
   *
   * @param global whether it has no region
   */
  record Service(String path, boolean global, String fragment) {}

  /** Names that are their own paths. */
  private static final String REGIONAL =
      "acm amplify apigateway apprunner appsync athena backup batch bedrock cloud9 cloudformation"
          + " cloudshell cloudtrail cloudwatch codeartifact codebuild codecommit codedeploy"
          + " codepipeline cognito config controltower datasync directconnect dms docdb dynamodb"
          + " ec2 ecr ecs efs eks elasticache elasticbeanstalk emr events firehose fsx glue"
          + " guardduty inspector iot kinesis kms lambda lightsail location macie mediaconvert msk"
          + " neptune opensearch ram rds redshift s3 sagemaker secretsmanager securityhub"
          + " servicecatalog servicequotas ses singlesignon sns sqs states storagegateway"
          + " synthetics systems-manager timestream transfer vpc wafv2 workspaces xray";

  private static final String GLOBAL =
      "account artifact billing cloudfront cost-management globalaccelerator health iam"
          + " organizations route53 support trustedadvisor";

  /** Other names: name, name of the service, part of its page. */
  private static final String ALIASES =
      "api-gateway=apigateway certificates=acm certificate-manager=acm cfn=cloudformation"
          + " cost-explorer=cost-management#/cost-explorer costs=cost-management ddb=dynamodb"
          + " documentdb=docdb ebs=ec2#Volumes: instances=ec2#Instances: elb=ec2#LoadBalancers:"
          + " security-groups=ec2#SecurityGroups: eventbridge=events identity-center=singlesignon"
          + " logs=cloudwatch#logsV2:log-groups alarms=cloudwatch#alarmsV2:"
          + " parameter-store=systems-manager#/parameters r53=route53 roles=iam#/roles"
          + " secrets=secretsmanager sfn=states ssm=systems-manager sso=singlesignon"
          + " step-functions=states stepfunctions=states users=iam#/users waf=wafv2"
          + " beanstalk=elasticbeanstalk bills=billing#/bills quotas=servicequotas";

  private static final Map<String, Service> BY_NAME = table();

  private Services() {}

  static Optional<Service> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Map<String, Service> table() {
    Map<String, Service> table = new HashMap<>();
    for (String name : words(REGIONAL)) {
      table.put(name, new Service(name, false, ""));
    }
    for (String name : words(GLOBAL)) {
      table.put(name, new Service(name, true, ""));
    }
    for (String alias : words(ALIASES)) {
      int equals = alias.indexOf('=');
      int hash = alias.indexOf('#');
      String of = alias.substring(equals + 1, hash < 0 ? alias.length() : hash);
      Service service = table.get(of);
      if (service == null) {
        throw new IllegalStateException("no service " + of);
      }
      String fragment = hash < 0 ? "" : alias.substring(hash);
      table.put(
          alias.substring(0, equals), new Service(service.path(), service.global(), fragment));
    }
    return table;
  }

  private static String[] words(String text) {
    return text.split(" ", -1);
  }
}
