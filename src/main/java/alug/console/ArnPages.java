package alug.console;

import java.util.Optional;

/**
 * The console page of the resource an ARN names.
 *
 * <p>Source: the addresses the console itself shows; services without a row get their front page.
 */
final class ArnPages {
  private final ConsolePages pages;
  private final Arn arn;

  private ArnPages(ConsolePages pages, Arn arn) {
    this.pages = pages;
    this.arn = arn;
  }

  /** The page of an ARN; empty where neither resource nor service is known. */
  static Optional<Destination> of(ConsolePages pages, Arn arn) {
    ConsolePages there =
        arn.region().isEmpty() ? pages : new ConsolePages(pages.partition(), arn.region());
    return new ArnPages(there, arn).page();
  }

  private Optional<Destination> page() {
    Optional<Destination> resource = resource();
    return resource.isPresent() ? resource : Services.named(arn.service()).map(pages::service);
  }

  private Optional<Destination> resource() {
    return switch (arn.service()) {
      case "iam" -> iam();
      case "s3" -> Optional.of(s3());
      case "lambda" -> lambda();
      case "ec2" -> ec2();
      case "dynamodb" -> under("table", "dynamodbv2/home", "#table?name=");
      case "sns" -> Optional.of(pages.regional("sns/v3/home", "#/topic/" + arn));
      case "sqs" -> Optional.of(queue());
      case "logs" -> logGroup();
      case "cloudwatch" -> alarm();
      case "cloudformation" -> whole("stack", "cloudformation/home", "#/stacks/stackinfo?stackId=");
      case "states" -> whole("stateMachine", "states/home", "#/statemachines/view/");
      case "kms" -> under("key", "kms/home", "#/kms/keys/");
      case "rds" -> rds();
      case "secretsmanager" -> secret();
      default -> laterServices();
    };
  }

  private Optional<Destination> laterServices() {
    return switch (arn.service()) {
      case "acm" -> under("certificate", "acm/home", "#/certificates/");
      case "cloudfront" -> global("distribution", "cloudfront/v4/home#/distributions/");
      case "codepipeline" ->
          Optional.of(
              pages.regional("codesuite/codepipeline/pipelines/" + arn.resource() + "/view", ""));
      case "ecr" -> ecr();
      case "ecs" -> ecs();
      case "eks" -> under("cluster", "eks/home", "#/clusters/");
      case "elasticloadbalancing" ->
          whole("loadbalancer", "ec2/home", "#LoadBalancer:loadBalancerArn=");
      case "events" -> under("rule", "events/home", "#/rules/");
      case "kinesis" -> under("stream", "kinesis/home", "#/streams/details/");
      case "route53" -> global("hostedzone", "route53/v2/hostedzones#ListRecordSets/");
      case "ssm" -> parameter();
      default -> Optional.empty();
    };
  }

  private Optional<Destination> iam() {
    String name = arn.id().substring(arn.id().lastIndexOf('/') + 1);
    return switch (arn.type()) {
      case "role" -> Optional.of(pages.global("iam/home#/roles/details/" + name));
      case "user" -> Optional.of(pages.global("iam/home#/users/details/" + name));
      case "policy" ->
          Optional.of(
              pages.global("iam/home#/policies/details/" + PercentEncoding.of(arn.toString())));
      default -> Optional.empty();
    };
  }

  /** {@code function:NAME}, with a version or alias after another colon, which has its own page. */
  private Optional<Destination> lambda() {
    if (!arn.type().equals("function")) {
      return Optional.empty();
    }
    int colon = arn.id().indexOf(':');
    String name = colon < 0 ? arn.id() : arn.id().substring(0, colon);
    String qualifier = colon < 0 ? "" : arn.id().substring(colon + 1);
    boolean version = !qualifier.isEmpty() && qualifier.chars().allMatch(Character::isDigit);
    String kind = version ? "/versions/" : "/aliases/";
    String rest = qualifier.isEmpty() || qualifier.equals("$LATEST") ? "" : kind + qualifier;
    return Optional.of(pages.regional("lambda/home", "#/functions/" + name + rest));
  }

  private Destination s3() {
    int slash = arn.resource().indexOf('/');
    if (slash < 0) {
      return pages.regional("s3/buckets/" + arn.resource(), "");
    }
    return pages.regional(
        "s3/object/" + arn.resource().substring(0, slash),
        "&prefix=" + PercentEncoding.of(arn.resource().substring(slash + 1)));
  }

  private Optional<Destination> ec2() {
    return switch (arn.type()) {
      case "instance" -> fragment("ec2/home", "#InstanceDetails:instanceId=");
      case "security-group" -> fragment("ec2/home", "#SecurityGroup:groupId=");
      case "volume" -> fragment("ec2/home", "#VolumeDetails:volumeId=");
      case "vpc" -> fragment("vpcconsole/home", "#VpcDetails:VpcId=");
      case "subnet" -> fragment("vpcconsole/home", "#SubnetDetails:subnetId=");
      default -> Optional.empty();
    };
  }

  private Destination queue() {
    String url = "https://sqs." + arn.region() + ".amazonaws.com/" + arn.account() + "/";
    return pages.regional("sqs/v3/home", "#/queues/" + PercentEncoding.of(url + arn.resource()));
  }

  /** The console encodes log group names twice and writes {@code $} for the outer percent sign. */
  private Optional<Destination> logGroup() {
    if (!arn.type().equals("log-group")) {
      return Optional.empty();
    }
    String name = arn.id().endsWith(":*") ? arn.id().substring(0, arn.id().length() - 2) : arn.id();
    String twice = PercentEncoding.of(PercentEncoding.of(name)).replace('%', '$');
    return Optional.of(pages.regional("cloudwatch/home", "#logsV2:log-groups/log-group/" + twice));
  }

  /** A secret's ARN ends in a dash and six characters that are not of its name. */
  private Optional<Destination> secret() {
    int suffix = arn.id().lastIndexOf('-');
    if (!arn.type().equals("secret") || suffix <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        pages.regional(
            "secretsmanager/secret", "&name=" + PercentEncoding.of(arn.id().substring(0, suffix))));
  }

  private Optional<Destination> alarm() {
    String page = "#alarmsV2:alarm/" + PercentEncoding.of(arn.id());
    return arn.type().equals("alarm")
        ? Optional.of(pages.regional("cloudwatch/home", page))
        : Optional.empty();
  }

  private Optional<Destination> rds() {
    String last = arn.type().equals("cluster") ? ";is-cluster=true" : ";is-cluster=false";
    boolean known = arn.type().equals("db") || arn.type().equals("cluster");
    return known
        ? Optional.of(pages.regional("rds/home", "#database:id=" + arn.id() + last))
        : Optional.empty();
  }

  private Optional<Destination> ecr() {
    String path = "ecr/repositories/private/" + arn.account() + "/" + arn.id();
    return arn.type().equals("repository")
        ? Optional.of(pages.regional(path, ""))
        : Optional.empty();
  }

  /** A parameter's name with slashes begins with one, which its ARN leaves out. */
  private Optional<Destination> parameter() {
    if (!arn.type().equals("parameter")) {
      return Optional.empty();
    }
    String name = arn.id().indexOf('/') < 0 ? arn.id() : "/" + arn.id();
    return Optional.of(
        pages.regional(
            "systems-manager/parameters/" + PercentEncoding.of(name) + "/description", ""));
  }

  private Optional<Destination> ecs() {
    if (arn.type().equals("cluster")) {
      return Optional.of(pages.regional("ecs/v2/clusters/" + arn.id() + "/services", ""));
    }
    int slash = arn.id().indexOf('/');
    if (!arn.type().equals("service") || slash < 0) {
      return Optional.empty();
    }
    String service = arn.id().substring(0, slash) + "/services" + arn.id().substring(slash);
    return Optional.of(pages.regional("ecs/v2/clusters/" + service + "/health", ""));
  }

  private Optional<Destination> under(String type, String path, String fragment) {
    return arn.type().equals(type) ? fragment(path, fragment) : Optional.empty();
  }

  private Optional<Destination> global(String type, String page) {
    return arn.type().equals(type) ? Optional.of(pages.global(page + arn.id())) : Optional.empty();
  }

  private Optional<Destination> whole(String type, String path, String fragment) {
    return arn.type().equals(type)
        ? Optional.of(pages.regional(path, fragment + PercentEncoding.of(arn.toString())))
        : Optional.empty();
  }

  private Optional<Destination> fragment(String path, String fragment) {
    return Optional.of(pages.regional(path, fragment + arn.id()));
  }
}
