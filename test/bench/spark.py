"""What the statement costs in Spark: 10,000,000 ratings in Parquet, with one executor and with two.

    node src/cli/main.ts sql --dialect spark | python test/bench/spark.py 2

The argument is the number of executors. Prints the seconds to read the table, and to score it.
"""

import shutil
import sys
import tempfile
import time

from pyspark.sql import SparkSession

RATINGS = 10_000_000
statement = sys.stdin.read().rstrip().rstrip(";")
folder = tempfile.mkdtemp()
spark = (
    SparkSession.builder.master(f"local-cluster[{sys.argv[1]},1,1024]")
    .config("spark.ui.enabled", "false")
    .config("spark.ui.showConsoleProgress", "false")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.sql.shuffle.partitions", "4")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
ids = statement.split("VALUES")[1].split(") AS")[0].split("('")[1:]
ids = [text.split("'")[0] for text in ids]
names = ", ".join(f"'{name}'" for name in ids)
spark.sql(
    f"""SELECT CONCAT('interview ', CAST(id DIV 40 AS STRING)) AS interview,
    ELEMENT_AT(ARRAY({names}), CAST(id % 40 + 1 AS INT)) AS question,
    CAST(HASH(id) & 3 AS INT) + 2 AS rating, FALSE AS skipped FROM RANGE(0, {RATINGS}, 1, 4)"""
).write.parquet(folder + "/ratings")
spark.read.parquet(folder + "/ratings").createOrReplaceTempView("ratings")


def measure(query):
    """The faster of two runs, in seconds."""
    seconds = []
    for _ in range(2):
        start = time.time()
        spark.sql(query).write.format("noop").mode("overwrite").save()
        seconds.append(time.time() - start)
    return min(seconds)


read = measure("SELECT * FROM ratings")
score = measure(statement)
print(f"{sys.argv[1]} executors: read {read:.1f} s, score {score:.1f} s, {score / read:.1f} times", flush=True)
spark.stop()
shutil.rmtree(folder)
