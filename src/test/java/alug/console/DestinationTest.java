package alug.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alug.base.AlugException;
import alug.base.AlugException.Kind;
import alug.base.Place;
import alug.profile.AccountId;
import alug.profile.CredentialSource;
import alug.profile.Partition;
import alug.profile.Profile;
import alug.profile.ProfileEntry;
import alug.profile.ProfileKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
  private static final String REGION = "eu-central-1";

  private static ProfileEntry entry(Partition partition) {
    Place place = new Place(Path.of("config"), 1);
    return new ProfileEntry(
        new Profile("prod", Map.of(), place, Map.of()),
        ProfileKind.ROLE,
        "base",
        partition,
        AccountId.parse("123456789012"),
        Optional.empty(),
        List.of(),
        new CredentialSource.Missing(),
        OptionalInt.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "AWS, https://console.aws.amazon.com/",
    "AWS_CN, https://console.amazonaws.cn/",
    "AWS_US_GOV, https://console.amazonaws-us-gov.com/",
    "AWS_EUSC, https://eusc-de-east-1.console.amazonaws-eusc.eu/",
    "AWS_ISO, https://console.c2shome.ic.gov/"
  })
  void everyPartitionHasItsFrontPage(Partition partition, String url) {
    assertEquals(url, Destination.frontPage(partition).url());
  }

  @Test
  void theRegionOfNoPlaceIsThePartitionsDefault() {
    assertEquals(
        "https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1",
        Destination.regionPage(Partition.AWS, "aws-global").url());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_ISO_E", "AWS_ISO_F"})
  void anUnknownConsoleAsksForADestination(Partition partition) {
    AlugException unknown =
        assertThrows(AlugException.class, () -> Destination.frontPage(partition));
    assertEquals(Kind.CONFIG, unknown.kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ec2|https://eu-central-1.console.aws.amazon.com/ec2/home?region=eu-central-1",
        "S3|https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1",
        "iam|https://console.aws.amazon.com/iam/home",
        "route53|https://console.aws.amazon.com/route53/home",
        "ssm|https://eu-central-1.console.aws.amazon.com/systems-manager/home?region=eu-central-1",
        "arn:aws:iam::123456789012:role/team/Admin"
            + "|https://console.aws.amazon.com/iam/home#/roles/details/Admin",
        "arn:aws:lambda:us-west-2:123456789012:function:job"
            + "|https://us-west-2.console.aws.amazon.com/lambda/home?region=us-west-2#/functions/job",
        "arn:aws:s3:::logs/a b"
            + "|https://eu-central-1.console.aws.amazon.com/s3/object/logs?region=eu-central-1&prefix=a%20b",
        "arn:aws:athena:us-west-2:123456789012:workgroup/x"
            + "|https://us-west-2.console.aws.amazon.com/athena/home?region=us-west-2",
        "opensearch|https://eu-central-1.console.aws.amazon.com/aos/home?region=eu-central-1",
        "arn:aws:lambda:us-west-2:123456789012:function:job:7"
            + "|https://us-west-2.console.aws.amazon.com/lambda/home?region=us-west-2#/functions/job/versions/7",
        "arn:aws:rds:us-west-2:123456789012:cluster:main"
            + "|https://us-west-2.console.aws.amazon.com/rds/home?region=us-west-2#database:id=main;is-cluster=true",
        "arn:aws:ssm:us-west-2:123456789012:parameter/app/key"
            + "|https://us-west-2.console.aws.amazon.com/systems-manager/parameters/%2Fapp%2Fkey/description?region=us-west-2",
        "arn:aws:cloudwatch:us-west-2:123456789012:alarm:high load"
            + "|https://us-west-2.console.aws.amazon.com/cloudwatch/home?region=us-west-2#alarmsV2:alarm/high%20load",
        "arn:aws:kafka:us-west-2:123456789012:cluster/main/1"
            + "|https://us-west-2.console.aws.amazon.com/msk/home?region=us-west-2",
        "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:{a^b}"
            + "|https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:{a^b}",
        "https://console.aws.amazon.com/ec2/v2/home?region=eu-west-1#Instances:"
            + "|https://console.aws.amazon.com/ec2/v2/home?region=eu-west-1#Instances:",
        "https://123456789012-abcd1234.us-east-1.console.aws.amazon.com/s3/home?region=us-east-1"
            + "|https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1"
      })
  void whatIsAskedForBecomesAPage(String text, String url) {
    assertEquals(url, Destination.parse(text, entry(Partition.AWS), REGION).url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-such-service",
        "arn:aws:ec2",
        "arn:aws-cn:s3:::logs",
        "arn:aws:sqs:us-east-1:999999999999:queue",
        "http://console.aws.amazon.com/",
        "https://console.amazonaws.cn/",
        "https://console.aws.amazon.com.example.com/",
        "https://user@console.aws.amazon.com/",
        "https://signin.aws.amazon.com/federation",
        "https://exampleaws.amazon.com/"
      })
  void whatIsNotOfThisConsoleIsRefused(String text) {
    AlugException bad =
        assertThrows(
            AlugException.class, () -> Destination.parse(text, entry(Partition.AWS), REGION));
    assertEquals(Kind.USAGE, bad.kind());
  }
}
