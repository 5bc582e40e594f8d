#!/bin/sh
# maven-javadoc-plugin 3.12.0 makes no Javadoc in a folder with a comma in its name: it takes the source path apart at the comma,
# and javadoc sees a package named like the second half ("Illegal package name"), with a module-info.java and without. The compiler,
# the jar and all else of a build take the comma, and a blank is no trouble to this plugin either.
#
# Needs a JDK 17 or later and Maven with a repository to fetch from. Ends with 0 as long as it is so, with 1 if that has changed,
# with 2 if it cannot be tried.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# document NAME [module]: whether the Javadoc of a class can be made in a folder of that name.
document() {
  at=$folder/$1
  mkdir -p "$at/src/main/java/tiny"
  echo 'package tiny; /** A class. */ public final class One { private One() {} }' > "$at/src/main/java/tiny/One.java"
  [ $# = 1 ] || echo '/** A module. */ module tiny { exports tiny; }' > "$at/src/main/java/module-info.java"
  cat > "$at/pom.xml" << 'END'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tiny</groupId><artifactId>tiny</artifactId><version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <build><plugins>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-javadoc-plugin</artifactId><version>3.12.0</version>
      <executions><execution><goals><goal>jar</goal></goals></execution></executions></plugin>
  </plugins></build>
</project>
END
  if (cd "$at" && mvn -q -B package) > "$folder/log" 2>&1; then
    echo "$1${2:+, a $2}: documented"
  else
    echo "$1${2:+, a $2}: $(grep -o 'Illegal package name\|Could not resolve.*' "$folder/log" | head -n 1)"
    grep -q 'Illegal package name' "$folder/log" || exit 2
    return 1
  fi
}

document 'a blank' module || exit 1
! document 'a comma, plain' || exit 1
! document 'a comma, again' module || exit 1
# Seen with Maven 3.8.7 and JDK 25.0.3:
#   a blank, a module: documented
#   a comma, plain: Illegal package name
#   a comma, again, a module: Illegal package name
