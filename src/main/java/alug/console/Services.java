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

  /**
   * Names that are their own paths, which the console redirects where it must, or {@code
   * name=path}.
   */
  private static final String REGIONAL =
      "acm amplify apigateway apprunner appsync athena backup batch bedrock cloud9 cloudformation"
          + " cloudshell cloudtrail cloudwatch codeartifact=codesuite/codeartifact"
          + " codebuild=codesuite/codebuild codecommit=codesuite/codecommit"
          + " codedeploy=codesuite/codedeploy codepipeline=codesuite/codepipeline"
          + " cognito config connect controltower datasync"
          + " directconnect dms docdb dynamodb ec2 ecr ecs efs"
          + " eks elasticache elasticbeanstalk emr events firehose fsx glue guardduty"
          + " inspector=inspector/v2 iot kinesis kms lakeformation lambda lightsail location macie"
          + " mediaconvert mq=amazon-mq msk neptune opensearch=aos ram rds redshift"
          + " resource-explorer resource-groups s3 sagemaker secretsmanager securityhub"
          + " servicecatalog servicequotas ses singlesignon sns sqs states"
          + " storagegateway systems-manager timestream transfer vpc wafv2"
          + " workspaces xray";

  private static final String GLOBAL =
      "account artifact billing cloudfront cost-management globalaccelerator health"
          + " iam organizations route53 support trustedadvisor";

  /** Other names: name, name of the service, part of its page. ARNs use some of them. */
  private static final String ALIASES =
      "aos=opensearch api-gateway=apigateway autoscaling=ec2#AutoScalingGroups:"
          + " beanstalk=elasticbeanstalk bills=billing#/bills certificates=acm"
          + " certificate-manager=acm cfn=cloudformation cognito-identity=cognito"
          + " cognito-idp=cognito cost-explorer=cost-management#/cost-explorer"
          + " costs=cost-management ddb=dynamodb documentdb=docdb ebs=ec2#Volumes:"
          + " elasticfilesystem=efs elasticloadbalancing=ec2#LoadBalancers:"
          + " elasticmapreduce=emr elb=ec2#LoadBalancers: es=opensearch eventbridge=events"
          + " execute-api=apigateway identity-center=singlesignon instances=ec2#Instances:"
          + " kafka=msk logs=cloudwatch#logsV2:log-groups alarms=cloudwatch#alarmsV2:"
          + " monitoring=cloudwatch parameter-store=systems-manager#/parameters"
          + " quotas=servicequotas r53=route53 roles=iam#/roles secrets=secretsmanager"
          + " security-groups=ec2#SecurityGroups: sfn=states ssm=systems-manager sso=singlesignon"
          + " step-functions=states stepfunctions=states synthetics=cloudwatch#synthetics:canary/list"
          + " users=iam#/users waf=wafv2";

  private static final Map<String, Service> BY_NAME = table();

  private Services() {}

  static Optional<Service> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Map<String, Service> table() {
    Map<String, Service> table = new HashMap<>();
    add(table, REGIONAL, false);
    add(table, GLOBAL, true);
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

  private static void add(Map<String, Service> table, String services, boolean global) {
    for (String service : words(services)) {
      int equals = service.indexOf('=');
      String name = equals < 0 ? service : service.substring(0, equals);
      table.put(name, new Service(service.substring(equals + 1), global, ""));
    }
  }

  private static String[] words(String text) {
    return text.split(" ", -1);
  }
}
